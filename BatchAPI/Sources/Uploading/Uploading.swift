import AsyncHTTPClient
import BatchLint
import Crypto
